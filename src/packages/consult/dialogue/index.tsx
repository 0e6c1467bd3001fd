import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { ConsultationView } from '@/domain/contract/consultations'
import { back, open } from '@/src/pages'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Page } from '@/src/ui/Page'
import { textOf } from '../link'
import { useNow } from '@/src/ui/useNow'
import { Acts } from './Acts'
import { Composer } from './Composer'
import { Messages } from './Messages'
import type { Unsent } from './outbox'
import { Contact, Progress, Request } from './Request'
import { useDialogue } from './useDialogue'
import './index.scss'

/** From this many messages on, the newest is below the first screen. */
const LONG = 3
const END_OF_PAGE = 1_000_000

const canWrite = ({ can }: ConsultationView) => can.includes('answer') || can.includes('reply')

/** The newest message is what one comes for; a new question is read from its beginning. Once: later the user decides. */
function useNewestInSight(count: number | undefined) {
  const done = useRef(false)
  useEffect(() => {
    if (count === undefined || done.current) return
    done.current = true
    if (count >= LONG) void Taro.pageScrollTo({ scrollTop: END_OF_PAGE, duration: 0 })
  }, [count])
}

interface ContentProps {
  view: ConsultationView
  unsent: readonly Unsent[]
  reload: () => Promise<void>
}

function Content({ view, unsent, reload }: ContentProps) {
  const nowAt = useNow()
  return (
    <>
      <Request view={view} />
      <Progress view={view} nowAt={nowAt} />
      <Contact contact={view.contact} state={view.state} />
      <Messages view={view} unsent={unsent} nowAt={nowAt} />
      <Acts view={view} reload={reload} />
    </>
  )
}

/** Two experts opened it, one was first: what the other one still sees is over. */
function SomebodyElses() {
  return (
    <Page title="咨询">
      <Empty
        icon="info"
        title="这次咨询由其他人负责"
        hint="可能刚被另一位专家认领，或已转给他人；您不用再处理。"
        action={{ label: '返回', onClick: () => back('home') }}
      />
    </Page>
  )
}

/** One consultation, for the client, the expert and the duty desk alike. 第九条(三), 第十条 */
export default function DialoguePage() {
  const id = textOf(useRouter().params, 'id')
  const { seen, unsent } = useDialogue(id)
  const { data, reload } = seen
  useNewestInSight(data?.messages.length)
  if (seen.problem?.code === 'NOT_YOURS') return <SomebodyElses />
  return (
    <Page title="咨询" bar={data && canWrite(data) ? <Composer key={data.id} view={data} /> : null}>
      {id ? (
        <Loaded seen={seen}>{(view) => <Content view={view} unsent={unsent} reload={reload} />}</Loaded>
      ) : (
        <Empty
          title="没有找到这次咨询"
          hint="请从“我的咨询”重新进入。"
          action={{ label: '我的咨询', onClick: () => open('myConsultations') }}
        />
      )}
    </Page>
  )
}
