import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ObjectionCase } from '@/domain/contract/notices'
import { dropDraft } from '@/src/components/form/draft'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Confirm } from '@/src/ui/Confirm'
import { Notice } from '@/src/ui/Notice'
import { toast } from '@/src/ui/toast'
import { consequenceOf, OBJECTION_ACTS, type ObjectionAct } from './objectionActs'
import { FindingSheet, findingSlot } from './FindingSheet'

interface ObjectionActsProps {
  found: ObjectionCase
  onReload: () => void
}

function useActs(id: string, onDone: () => void) {
  const options = (act: ObjectionAct) => ({
    invalidates: ['notices', 'applications'],
    onProblem: () => 'shown' as const,
    onDone: () => {
      dropDraft(findingSlot(id))
      toast(OBJECTION_ACTS[act].done)
      onDone()
    },
  })
  return {
    take: useAct('notices.takeObjection', options('take')),
    accept: useAct('notices.acceptObjection', options('accept')),
    refuse: useAct('notices.refuseObjection', options('refuse')),
    uphold: useAct('notices.upholdObjection', options('uphold')),
    dismiss: useAct('notices.dismissObjection', options('dismiss')),
  }
}

const LOOKS = { take: 'primary', accept: 'primary', dismiss: 'primary', refuse: 'secondary', uphold: 'danger' } as const

/** What the officer can do now; findings in writing with the final ones. */
export function ObjectionActs({ found, onReload }: ObjectionActsProps) {
  const [asking, setAsking] = useState<ObjectionAct | null>(null)
  const close = () => setAsking(null)
  const acts = useActs(found.id, close)
  const problem = asking ? acts[asking].problem : null
  if (found.can.length === 0) return null
  const touch = { id: found.id, version: found.version }
  return (
    <Card title="办理">
      <View className="objections-acts">
        {found.can.map((act) => (
          <Button key={act} look={LOOKS[act]} onClick={() => setAsking(act)}>
            {OBJECTION_ACTS[act].title}
          </Button>
        ))}
      </View>
      <Text className="objections-line">依据：管理规程第六条(四)(五)。异议人的姓名、电话和材料不会告诉当事人。</Text>
      {problem ? <Notice tone="bad" words={problem.sentence} action={{ label: '刷新', onClick: onReload }} /> : null}
      {asking === 'take' || asking === 'accept' ? (
        <Confirm
          open
          title={OBJECTION_ACTS[asking].title}
          consequence={consequenceOf(asking, found)}
          confirm={OBJECTION_ACTS[asking].title}
          busy={acts[asking].busy}
          onConfirm={() => void acts[asking].run(touch)}
          onCancel={close}
        />
      ) : null}
      {asking === 'refuse' || asking === 'uphold' || asking === 'dismiss' ? (
        <FindingSheet
          key={asking}
          act={asking}
          found={found}
          busy={acts[asking].busy}
          problem={acts[asking].problem}
          onSend={(finding) => void acts[asking].run({ ...touch, finding })}
          onClose={close}
        />
      ) : null}
    </Card>
  )
}
