import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import { SEATS } from '@/domain/contract/panel'
import { open } from '@/src/pages'
import { useCall } from '@/src/query'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Page } from '@/src/ui/Page'
import { JoinForm } from './JoinForm'
import './index.scss'

type Invited = OutputOf<'panel.joining'>

/** The way on from a seat that is taken: the secretary marks nothing. */
function Seated({ invited: { name, seat, roundTitle } }: { invited: Invited }) {
  const toReview = { label: '去评审', onClick: () => open('staffReview') }
  return (
    <Empty
      icon="check"
      title={`${name}，您已加入评审小组`}
      hint={`${roundTitle}，${SEATS[seat]}。${seat === 'secretary' ? '秘书不评分，会议安排由省职业介绍中心通知。' : '分配申请后会在“消息”里提醒您，以后从“我的”进入。'}`}
      {...(seat === 'secretary' ? {} : { action: toReview })}
    />
  )
}

function Joining({ code, invited }: { code: string; invited: Invited }) {
  const [joined, setJoined] = useState(invited.joined)
  if (joined) return <Seated invited={invited} />
  return <JoinForm code={code} invited={invited} onDone={() => setJoined(true)} />
}

/** Where the link of a panel's seat leads; once. 第六条(三) */
export default function JoinPage() {
  const { code = '' } = useRouter().params
  const seen = useCall('panel.joining', code ? { code } : null)
  return (
    <Page title="加入评审小组">
      {code ? (
        <Loaded seen={seen}>{(invited) => <Joining code={code} invited={invited} />}</Loaded>
      ) : (
        <Empty title="链接不完整" hint="请联系省职业介绍中心重新发送。" />
      )}
    </Page>
  )
}
