import { View } from '@tarojs/components'
import { useState } from 'react'
import type { NoticeView } from '@/domain/contract/notices'
import { dayOf, showDayAndWeekday } from '@/domain/rules/shanghai'
import { open } from '@/src/pages'
import { useAct, useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Confirm } from '@/src/ui/Confirm'
import { Notice } from '@/src/ui/Notice'
import { Row } from '@/src/ui/Row'
import { toast } from '@/src/ui/toast'
import { useNow } from '@/src/ui/useNow'

interface NoticeActsProps {
  notice: NoticeView
  onEdit: () => void
  onGone: () => void
}

type Act = Exclude<NoticeView['can'][number], 'edit'>

function useActs({ notice, onGone }: NoticeActsProps, done: () => void) {
  const onProblem = () => 'shown' as const
  const told = (words: string) => () => {
    toast(words)
    done()
  }
  const keptAs = (act: Act) => `notice-${notice.id}-${act}`
  const invalidates = ['notices', 'experts.home', 'applications']
  const post = useAct('notices.post', { keptAs: keptAs('post'), invalidates, onProblem, onDone: told('已发布') })
  const archive = useAct('notices.archive', { invalidates, onProblem, onDone: told('已归档') })
  const discard = useAct('notices.discard', { invalidates, onProblem, onDone: onGone })
  return { post, archive, discard }
}

/** What each act leads to, with the real numbers. */
function consequences({ persons, desk }: NoticeView, endOn: string): Record<Act, string> {
  const many = persons.length
  const until = endOn ? `公示至${showDayAndWeekday(endOn)} 24:00` : '公示期按工作日历计算'
  return {
    post: `发布后 ${many} 人的名单立即向社会公开，${until}。期间内容不能修改，任何人都不能提前结束；${many} 位申请人会收到通知。`,
    archive: `归档后这份公示仍可公开查看，不再出现在待办中。${desk?.openObjections ? '' : '公示期内的异议已全部办结。'}`,
    discard: `这份草稿会作废，名单中的 ${many} 人可以列入另一份公示。`,
  }
}

const TITLES: Record<Act, string> = { post: '发布公示', archive: '归档', discard: '作废草稿' }

/** What the centre can do with the notice now, each with its consequence. 第六条(四)(五) */
export function NoticeActs(props: NoticeActsProps) {
  const { notice, onEdit } = props
  const [asking, setAsking] = useState<Act | null>(null)
  const acts = useActs(props, () => setAsking(null))
  const on = dayOf(useNow())
  const preview = useCall('notices.preview', notice.can.includes('post') ? { kind: notice.kind, on } : null)
  const problem = (asking ? acts[asking] : acts.post).problem
  const { id, version, desk } = notice
  const shown = (['post', 'archive', 'discard'] as const).filter((act) => notice.can.includes(act))
  if (shown.length === 0 && !desk?.openObjections) return null
  return (
    <Card title="办理">
      {desk?.openObjections ? (
        <Row
          icon="warn"
          title={`${desk.openObjections} 件异议未办结`}
          note={`${desk.held.length} 人暂缓聘任`}
          onClick={() => open('staffObjections', { noticeId: id })}
        />
      ) : null}
      {problem ? <Notice tone="bad" words={problem.sentence} /> : null}
      <View className="notices-acts">
        {notice.can.includes('edit') ? (
          <Button look="secondary" onClick={onEdit}>
            修改
          </Button>
        ) : null}
        {shown.map((act) => (
          <Button key={act} look={act === 'discard' ? 'quiet' : 'primary'} onClick={() => setAsking(act)}>
            {TITLES[act]}
          </Button>
        ))}
      </View>
      {asking ? (
        <Confirm
          open
          title={TITLES[asking]}
          consequence={consequences(notice, preview.data?.endOn ?? '')[asking]}
          confirm={TITLES[asking]}
          danger={asking === 'discard'}
          busy={acts[asking].busy}
          onConfirm={() => void acts[asking].run({ id, version })}
          onCancel={() => setAsking(null)}
        />
      ) : null}
    </Card>
  )
}
