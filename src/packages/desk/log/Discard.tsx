import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LogView } from '@/domain/contract/serviceLogs'
import { back } from '@/src/pages'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Confirm } from '@/src/ui/Confirm'
import { toast } from '@/src/ui/toast'
import type { LogDraft } from './useLogDraft'

interface DiscardProps {
  log: LogView
  draft: LogDraft
  /** The draft is gone: what this phone holds of it goes too. */
  onDiscarded: () => void
}

function consequenceOf({ content }: LogDraft): string {
  const name = content.activityName.trim()
  const files = content.photos.length + content.proofs.length
  return `将删除${name ? `“${name}”` : ''}这份草稿${files > 0 ? `和其中 ${files} 个文件` : ''}，删除后不能恢复。`
}

/** Throws a draft away, after a question. */
export function Discard({ log, draft, onDiscarded }: DiscardProps) {
  const [asking, setAsking] = useState(false)
  const discard = useAct('serviceLogs.discard', {
    invalidates: ['serviceLogs.mine', 'experts.mine'],
    onDone: () => {
      onDiscarded()
      toast('草稿已删除')
      back('logs')
    },
  })
  async function run() {
    const version = await draft.flush()
    if (version !== null) await discard.run({ id: log.id, version })
    else toast('没有删除：草稿还没有同步，请在有网络时再试')
    setAsking(false)
  }
  return (
    <View className="log-discard">
      <Button look="quiet" onClick={() => setAsking(true)}>
        删除草稿
      </Button>
      <Confirm
        danger
        open={asking}
        title="删除草稿"
        consequence={consequenceOf(draft)}
        confirm="删除"
        busy={discard.busy}
        onCancel={() => setAsking(false)}
        onConfirm={() => void run()}
      />
    </View>
  )
}
