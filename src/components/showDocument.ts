import Taro from '@tarojs/taro'
import { toast } from '@/src/ui/toast'

async function openInWechat(url: string) {
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath: tempFilePath, showMenu: false })
}

/** Opens a document: in WeChat's viewer there, in a new window on the web. */
export function showDocument(url: string) {
  if (process.env.TARO_ENV === 'h5') window.open(url, '_blank', 'noopener')
  else openInWechat(url).catch(() => toast('文件打不开，请稍后再试'))
}
