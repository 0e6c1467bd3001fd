import { Text } from '@tarojs/components'
import { open } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Sheet } from '@/src/ui/Sheet'
import { AGREE_BUTTON, answerPrivacy, usePrivacy } from './privacy'
import './PrivacySheet.scss'

/** Asks for consent when an act of WeChat needs it: choosing a picture, taking a photo. Refusing stops that act alone. */
export function PrivacySheet() {
  const asked = usePrivacy((state) => state.waiting.length > 0)
  if (!asked) return null
  const refuse = () => answerPrivacy(false)
  const actions = (
    <>
      <Button look="secondary" onClick={refuse}>
        暂不同意
      </Button>
      <Button id={AGREE_BUTTON} openType="agreePrivacyAuthorization" onClick={() => answerPrivacy(true)}>
        同意
      </Button>
    </>
  )
  return (
    <Sheet open title="个人信息保护提示" onClose={refuse} actions={actions}>
      <Text className="privacy-words">
        这一步要用到您手机里的照片或文件，仅用于您正在办理的这件事。不同意也可以继续浏览和使用其他功能。
      </Text>
      <Button look="quiet" onClick={() => open('about', { part: 'privacy' })}>
        查看《个人信息保护指引》
      </Button>
    </Sheet>
  )
}
