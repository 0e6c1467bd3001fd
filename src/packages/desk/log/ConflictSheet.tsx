import { Text } from '@tarojs/components'
import { showMoment } from '@/domain/rules/shanghai'
import { Button } from '@/src/ui/Button'
import { Sheet } from '@/src/ui/Sheet'
import { useNow } from '@/src/ui/useNow'
import type { LogDraft } from './useLogDraft'

/** The log was changed elsewhere while this phone held other words: the user chooses, nothing is overwritten unseen. */
export function ConflictSheet({ draft }: { draft: LogDraft }) {
  const { conflict, keepMine, keepTheirs } = draft
  const nowAt = useNow()
  if (!conflict) return null
  const actions = (
    <>
      <Button look="secondary" onClick={keepTheirs}>
        用另一处的
      </Button>
      <Button onClick={keepMine}>用这里的</Button>
    </>
  )
  return (
    <Sheet open title="这份日志在别处改过" onClose={keepMine} actions={actions}>
      <Text className="log-kept">{`这里：${showMoment(conflict.mine.typedAt, nowAt)} 填写`}</Text>
      <Text className="log-kept">{`另一处：${showMoment(conflict.theirs.savedAt, nowAt)} 保存`}</Text>
      <Text className="log-kept">选用其中一份，另一份不再保留。</Text>
    </Sheet>
  )
}
