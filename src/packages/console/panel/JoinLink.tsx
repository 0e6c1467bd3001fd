import { Image, Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { qrPicture } from '@/src/components/qrPicture'
import { Button } from '@/src/ui/Button'
import { toast } from '@/src/ui/toast'
import { webAddress } from '@/src/webAddress'

const IN_WEIXIN = process.env.TARO_ENV === 'weapp'

/** The way into a seat: a card in WeChat, a link or a code elsewhere. Whoever opens it first takes the seat. */
export function JoinLink({ name, code }: { name: string; code: string }) {
  const link = webAddress('staffJoin', { code })
  async function copy() {
    await Taro.setClipboardData({ data: link })
    toast('链接已复制')
  }
  return (
    <>
      <Text className="panel-words">{`请只发给${name}本人：链接谁先打开谁加入，用过即失效。`}</Text>
      {IN_WEIXIN ? <Button openType="share">{`发给${name}（微信）`}</Button> : null}
      {link ? (
        <>
          <Button look={IN_WEIXIN ? 'secondary' : 'primary'} onClick={() => void copy()}>
            复制加入链接
          </Button>
          <Image className="panel-code" src={qrPicture(link)} mode="aspectFit" showMenuByLongpress />
          <Text className="panel-note">或当面扫描二维码</Text>
        </>
      ) : null}
    </>
  )
}
