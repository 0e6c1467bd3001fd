import Taro from '@tarojs/taro'
import { FormActs } from '@/src/components/form/FormActs'
import { back } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Notice } from '@/src/ui/Notice'
import { Standing } from './Standing'
import type { Followed } from './useObjection'

/** The receipt: its number, and how to follow it. */
export function Sent({ sent }: { sent: Followed }) {
  const copy = () => void Taro.setClipboardData({ data: sent.receiptNo })
  const taken = sent.late ? '公示已结束，已作为投诉收到' : '异议已收到'
  return (
    <>
      <Notice
        tone="good"
        words={`${taken}，受理编号 ${sent.receiptNo}。请记下编号，凭编号和您刚填写的电话可以随时查询，不需要登录。`}
        action={{ label: '复制编号', onClick: copy }}
      />
      <Standing followed={sent} />
      <FormActs saved="">
        <Button onClick={() => back('notices')}>完成</Button>
      </FormActs>
    </>
  )
}
