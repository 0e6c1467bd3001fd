import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/src/ui/Button'
import { Icon } from '@/src/ui/Icon'
import { Sheet } from '@/src/ui/Sheet'
import { spoken } from '@/src/ui/a11y'
import { SOURCES, type Source } from './chooseFiles'
import { PhotoActs } from './PhotoActs'
import { PhotoTile } from './PhotoTile'
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

  function addFrom(source: Source) {
    setChoosing(false)
    photos.addFrom(source)
  }

  return (
    <View {...spoken('group', label)}>
      <View className="photo-grid">
        {photos.tiles.map((each, index) => (
          <PhotoTile key={each.id} tile={each} label={`${label} ${index + 1}`} onClick={() => setChosen(each.id)} />
        ))}
        {photos.room > 0 ? (
          <View
            className="photo-add"
            hoverClass="pressed"
            onClick={() => setChoosing(true)}
            {...spoken('button', `添加${label}`)}
          >
            <Icon name="plus" />
            <Text className="photo-add-word">添加</Text>
          </View>
        ) : null}
      </View>
      <Text className="photo-summary">{summary(photos, max)}</Text>
      <Sheet open={choosing} title={`添加${label}`} onClose={() => setChoosing(false)}>
        {photos.sources.map((source) => (
          <Button key={source} look="quiet" onClick={() => addFrom(source)}>
            {SOURCES[source]}
          </Button>
        ))}
      </Sheet>
      {tile ? <PhotoActs tile={tile} photos={photos} label={label} onDone={() => setChosen(null)} /> : null}
    </View>
  )
}
