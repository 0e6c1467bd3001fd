import { Image, Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { qrPicture } from '@/src/components/qrPicture'
import { webAddress } from '@/src/webAddress'
import { Button } from '@/src/ui/Button'
import { toast } from '@/src/ui/toast'
import './ConsentLink.scss'

const IN_WEIXIN = process.env.TARO_ENV === 'weapp'

/** How the unit is asked: a card in WeChat, a link or a code to scan elsewhere. Whoever has it is taken for the unit. 第六条(一) */
export function ConsentLink({ code }: { code: string }) {
  const link = webAddress('unitConsent', { code })
  async function copy() {
    await Taro.setClipboardData({ data: link })
    toast('链接已复制')
  }
  return (
    <>
      <Text className="consent-link-words">
        请发给单位人事部门或负责人。对方无需注册，只看到您的姓名、职务和承诺，可在线同意或不同意。您本人不能代办。
      </Text>
      {IN_WEIXIN ? (
        <Button openType="share">发给单位（微信）</Button>
      ) : (
        <Button onClick={() => void copy()}>复制确认链接</Button>
      )}
      {link ? (
        <>
          <Image className="consent-link-picture" src={qrPicture(link)} mode="aspectFit" showMenuByLongpress />
          <Text className="consent-link-address">或请对方扫描上面的二维码</Text>
          {IN_WEIXIN ? (
            <Button look="secondary" onClick={() => void copy()}>
              复制链接（发邮件、短信用）
            </Button>
          ) : null}
        </>
      ) : null}
    </>
  )
}
