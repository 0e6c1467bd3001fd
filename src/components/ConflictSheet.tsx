import { Text, View } from '@tarojs/components'
import { showMoment } from '@/domain/rules/shanghai'
import { Button } from '@/src/ui/Button'
import { Sheet } from '@/src/ui/Sheet'
import { useNow } from '@/src/ui/useNow'
import type { CloudDraft, CloudForm } from '@/src/useCloudDraft'
import './ConflictSheet.scss'

interface Difference {
  label: string
  /** What the other place has; '' for nothing. */
  before: string
  /** What this phone has. */
  after: string
}

interface ConflictSheetProps<Content, View> {
  /** What the form is, in the user's words: "日志". */
  what: string
  draft: CloudDraft<Content, View>
  /** What differs, field by field, the other place's first; nothing is listed without it. */
  differences?: readonly Difference[]
}

const shown = (words: string) => words || '未填'

/** The form was changed elsewhere while this phone held other words: the user chooses, nothing is overwritten unseen. */
export function ConflictSheet<Content, View extends CloudForm<Content>>({
  what,
  draft,
  differences = [],
}: ConflictSheetProps<Content, View>) {
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
    <Sheet open title={`这份${what}在别处改过`} onClose={keepMine} actions={actions}>
      <Text className="conflict-line">{`这里：${showMoment(conflict.mine.typedAt, nowAt)} 填写`}</Text>
      <Text className="conflict-line">{`另一处：${showMoment(conflict.theirs.savedAt, nowAt)} 保存`}</Text>
      {differences.map(({ label, before, after }) => (
        <View key={label} className="conflict-difference">
          <Text className="conflict-label">{label}</Text>
          <Text className="conflict-words">{`这里：${shown(after)}`}</Text>
          <Text className="conflict-words">{`另一处：${shown(before)}`}</Text>
        </View>
      ))}
      <Text className="conflict-line">选用其中一份，另一份不再保留。</Text>
    </Sheet>
  )
}
