import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { FileView } from '@/domain/contract/fields'
import { spoken } from '@/src/ui/a11y'
import { showDocument } from './showDocument'

interface PaperPictureProps {
  file: FileView
  /** What it is: "沈一帆的照片". */
  label: string
  /** Its size on the paper. */
  className: string
}

/** A picture in its place on a paper: opens large; a PDF stands there by its name. */
export function PaperPicture({ file, label, className }: PaperPictureProps) {
  if (file.kind === 'document') {
    return (
      <View
        className="annex-document"
        hoverClass="pressed"
        onClick={() => showDocument(file.url)}
        {...spoken('button', `打开${label}`)}
      >
        {`${label}（PDF）`}
      </View>
    )
  }
  const enlarge = () => void Taro.previewImage({ current: file.url, urls: [file.url] })
  return (
    <View className={className} onClick={enlarge} {...spoken('button', `${label}，点按看大图`)}>
      <Image className="annex-picture" src={file.thumbUrl} mode="aspectFit" />
    </View>
  )
}
