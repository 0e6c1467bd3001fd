import { Image, Text, View } from '@tarojs/components'
import { Icon } from '@/src/ui/Icon'
import { spoken } from '@/src/ui/a11y'
import type { Tile } from './tile'

function stateWords({ state, percent }: Tile): string {
  if (state === 'failed') return '没有传上'
  if (state === 'sending') return `上传 ${percent}%`
  return state === 'waiting' ? '等待上传' : ''
}

/** One file of a PhotoGrid, with a ring while it is on its way. */
export function PhotoTile({ tile, label, onClick }: { tile: Tile; label: string; onClick: () => void }) {
  const words = stateWords(tile)
  const ring = `background:conic-gradient(#FFFFFF ${tile.percent}%, rgba(255,255,255,0.3) 0)`
  return (
    <View
      className={`photo-tile photo-tile--${tile.state}`}
      hoverClass="pressed"
      onClick={onClick}
      {...spoken('button', words ? `${label}，${words}` : label)}
    >
      {tile.kind === 'picture' ? (
        <Image className="photo-image" src={tile.thumbUrl} mode="aspectFill" />
      ) : (
        <View className="photo-document">
          <Icon name="file" />
          <Text className="photo-name">{tile.name || 'PDF'}</Text>
        </View>
      )}
      {words ? (
        <View className="photo-veil">
          {tile.state === 'failed' ? <Icon name="refresh" /> : <View className="photo-ring" style={ring} />}
          <Text className="photo-state">{words}</Text>
        </View>
      ) : null}
    </View>
  )
}
