import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { OwnApplication } from '@/domain/contract/applications'
import { pathOf } from '@/src/pages'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Confirm } from '@/src/ui/Confirm'
import { toast } from '@/src/ui/toast'

type Props = { application: OwnApplication }

/** Takes the form back to change it, as long as the unit has not answered. */
function Recall({ application: { id, version } }: Props) {
  const [asking, setAsking] = useState(false)
  const recall = useAct('applications.recall', {
    invalidates: ['applications'],
    onDone: () => void Taro.redirectTo({ url: pathOf('applyForm', { id }) }),
  })
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>
        收回修改
      </Button>
      <Confirm
        open={asking}
        title="收回修改"
        consequence="申请退回草稿，已发给单位的链接立即失效；改好后需要重新签名、提交，再请单位确认。"
        confirm="收回"
        busy={recall.busy}
        onCancel={() => setAsking(false)}
        onConfirm={() => void recall.run({ id, version }).then(() => setAsking(false))}
      />
    </>
  )
}

/** Ends the application; what that means is said before. */
function Withdraw({ application: { id, version, withdrawWords } }: Props) {
  const [asking, setAsking] = useState(false)
  const withdraw = useAct('applications.withdraw', {
    invalidates: ['applications'],
    onDone: () => toast('申请已撤回'),
  })
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        撤回申请
      </Button>
      <Confirm
        danger
        open={asking}
        title="撤回申请"
        consequence={withdrawWords}
        confirm="撤回申请"
        busy={withdraw.busy}
        onCancel={() => setAsking(false)}
        onConfirm={() => void withdraw.run({ id, version }).then(() => setAsking(false))}
      />
    </>
  )
}

/** The ways back that there are now. */
export function WaysBack({ application }: Props) {
  const { can } = application
  return (
    <View className="progress-acts">
      {can.includes('recall') ? <Recall application={application} /> : null}
      {can.includes('withdraw') ? <Withdraw application={application} /> : null}
    </View>
  )
}
