import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { FileView } from '@/domain/contract/fields'
import { Icon } from '@/src/ui/Icon'
import { spoken } from '@/src/ui/a11y'
import { showDocument } from './showDocument'
import './Pictures.scss'

const WORDS = { pending: '检查中', refused: '未通过检查' } as const

/** Small pictures that open large, and documents that open in the phone's viewer. */
export function Pictures({ files }: { files: readonly FileView[] }) {
  if (files.length === 0) return null
  const urls = files.filter((file) => file.kind === 'picture').map((file) => file.url)
  return (
    <View className="pictures">
      {files.map((file, index) =>
        file.kind === 'picture' ? (
          <View
            key={file.key}
            className="picture"
            onClick={() => void Taro.previewImage({ current: file.url, urls })}
            {...spoken('button', `图片 ${index + 1}，点按看大图`)}
          >
            <Image className="picture-image" src={file.thumbUrl} mode="aspectFill" lazyLoad />
            {file.state === 'passed' ? null : <Text className="picture-state">{WORDS[file.state]}</Text>}
          </View>
        ) : (
          <View
            key={file.key}
            className="picture-document"
            hoverClass="pressed"
            onClick={() => showDocument(file.url)}
            {...spoken('button', `打开 ${file.name}`)}
          >
            <Icon name="file" />
            <Text className="picture-name">{file.name || '文件'}</Text>
          </View>
        ),
      )}
    </View>
  )
}
