import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { FeedbackView } from '@/domain/contract/feedback'
import { open } from '@/src/pages'
import { usePages } from '@/src/query'
import { Empty } from '@/src/ui/Empty'
import { List } from '@/src/ui/List'
import { Page } from '@/src/ui/Page'
import { toast } from '@/src/ui/toast'
import { useNow } from '@/src/ui/useNow'
import { FeedbackForm } from './FeedbackForm'
import { GivenCard } from './GivenCard'
import { Occasion } from './Occasion'
import { occasionOf } from './occasionLink'
import './index.scss'

const NONE = (
  <Empty
    icon="star"
    title="还没有评价"
    hint="咨询得到答复后可以评价；参加活动时也可以扫专家出示的二维码。"
    action={{ label: '我的咨询', onClick: () => open('myConsultations') }}
  />
)

/** What I left so far, to look at and to change. */
function Given() {
  const [editing, setEditing] = useState<FeedbackView | null>(null)
  const pages = usePages('feedback.mine', { as: 'given' }, (page) => page.rows)
  const nowAt = useNow()
  function finish() {
    setEditing(null)
    toast('评价已修改')
  }
  if (editing) return <FeedbackForm subject={{ given: editing }} onDone={finish} onCancel={() => setEditing(null)} />
  return (
    <List
      pages={pages}
      keyOf={(given) => given.id}
      render={(given) => <GivenCard given={given} nowAt={nowAt} onEdit={() => setEditing(given)} />}
      empty={NONE}
    />
  )
}

/** Feedback of the people served: on one service, or the list of my own. */
export default function FeedbackPage() {
  const link = occasionOf(useRouter().params)
  return <Page title={link ? '评价服务' : '我的评价'}>{link ? <Occasion link={link} /> : <Given />}</Page>
}
