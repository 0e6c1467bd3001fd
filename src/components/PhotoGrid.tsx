import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/src/ui/Button'
import { Icon } from '@/src/ui/Icon'
import { Sheet } from '@/src/ui/Sheet'
import { spoken } from '@/src/ui/a11y'
import { SOURCES } from './chooseFiles'
import { PhotoTile } from './PhotoTile'
import { showDocument } from './showDocument'
import type { Tile } from './tile'
import type { Photos } from './usePhotos'
import './PhotoGrid.scss'

interface PhotoGridProps {
  /** What they are, for screen readers: "现场照片". */
  label: string
  /** From `usePhotos`. */
  photos: Photos
  max: number
}

function summary({ tiles, sending, failed }: Photos, max: number): string {
  const parts = [`已选 ${tiles.length}，最多 ${max}`]
  if (sending > 0) parts.push(`${sending} 个正在上传`)
  if (failed > 0) parts.push(`${failed} 个没有传上，可点按重试`)
  return parts.join('；')
}

/** The files of a form as tiles: add, progress, retry, reorder, remove, look at. */
export function PhotoGrid({ label, photos, max }: PhotoGridProps) {
  const [choosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const tile = photos.tiles.find((each) => each.id === chosen)

  function look({ kind, url }: Tile) {
    const urls = photos.tiles.filter((each) => each.kind === 'picture').map((each) => each.url)
    if (kind === 'document') showDocument(url)
    else void Taro.previewImage({ current: url, urls })
  }

  function then(act: () => void) {
    act()
    setChosen(null)
  }

  return (
    <View {...spoken('group', label)}>
      <View className="photo-grid">
        {photos.tiles.map((each, index) => (
          <PhotoTile key={each.id} tile={each} label={`${label} ${index + 1}`} onClick={() => setChosen(each.id)} />
        ))}
        {photos.room > 0 ? (
          <View className="photo-add" hoverClass="pressed" onClick={() => setChoosing(true)} {...spoken('button', `添加${label}`)}>
            <Icon name="plus" />
            <Text className="photo-add-word">添加</Text>
          </View>
        ) : null}
      </View>
      <Text className="photo-summary">{summary(photos, max)}</Text>
      <Sheet open={choosing} title={`添加${label}`} onClose={() => setChoosing(false)}>
        {photos.sources.map((source) => (
          <Button
            key={source}
            look="quiet"
            onClick={() => {
              setChoosing(false)
              photos.addFrom(source)
            }}
          >
            {SOURCES[source]}
          </Button>
        ))}
      </Sheet>
      {tile ? (
        <Sheet open title={tile.name || label} onClose={() => setChosen(null)}>
          {tile.why ? <Text className="photo-why">{tile.why}</Text> : null}
          {tile.state === 'failed' && tile.reference ? <Button onClick={() => then(() => photos.retry(tile.id))}>重试</Button> : null}
          <Button look="quiet" onClick={() => then(() => look(tile))}>
            查看
          </Button>
          {photos.tiles[0] === tile ? null : (
            <Button look="quiet" onClick={() => then(() => photos.move(tile.id, -1))}>
              往前移
            </Button>
          )}
          {photos.tiles.at(-1) === tile ? null : (
            <Button look="quiet" onClick={() => then(() => photos.move(tile.id, 1))}>
              往后移
            </Button>
          )}
          <Button look="danger" onClick={() => then(() => photos.remove(tile.id))}>
            删除
          </Button>
        </Sheet>
      ) : null}
    </View>
  )
}
