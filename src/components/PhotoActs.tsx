import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/src/ui/Button'
import { Sheet } from '@/src/ui/Sheet'
import { showDocument } from './showDocument'
import type { Tile } from './tile'
import type { Photos } from './usePhotos'

interface PhotoActsProps {
  tile: Tile
  photos: Photos
  label: string
  onDone: () => void
}

function look({ kind, url }: Tile, tiles: readonly Tile[]) {
  const urls = tiles.filter((each) => each.kind === 'picture').map((each) => each.url)
  if (kind === 'document') showDocument(url)
  else void Taro.previewImage({ current: url, urls })
}

/** What can be done with one file of a PhotoGrid, and why it failed if it did. */
export function PhotoActs({ tile, photos, label, onDone }: PhotoActsProps) {
  const { id, why, state, reference, name } = tile
  const place = photos.tiles.indexOf(tile)
  const acts = [
    { word: '重试', offered: state === 'failed' && reference !== '', act: () => photos.retry(id) },
    { word: '查看', offered: true, act: () => look(tile, photos.tiles) },
    { word: '往前移', offered: place > 0, act: () => photos.move(id, -1) },
    { word: '往后移', offered: place < photos.tiles.length - 1, act: () => photos.move(id, 1) },
  ]

  function then(act: () => void) {
    act()
    onDone()
  }

  return (
    <Sheet open title={name || label} onClose={onDone}>
      {why ? <Text className="photo-why">{why}</Text> : null}
      {acts
        .filter(({ offered }) => offered)
        .map(({ word, act }) => (
          <Button key={word} look="quiet" onClick={() => then(act)}>
            {word}
          </Button>
        ))}
      <Button look="danger" onClick={() => then(() => photos.remove(id))}>
        删除
      </Button>
    </Sheet>
  )
}
