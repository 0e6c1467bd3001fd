import { Text, View } from '@tarojs/components'
import type { CaseView } from '@/domain/contract/applications'
import { Card } from '@/src/ui/Card'
import { changeExcerpt } from './changeExcerpt'

const shown = (words: string) => words || '（未填）'

function Change({ label, before, after }: CaseView['changes'][number]) {
  const excerpt = changeExcerpt(before, after)
  return (
    <View className="case-change">
      <Text className="case-change-label">{label}</Text>
      <Text className="case-change-before">{`原：${shown(excerpt.before)}`}</Text>
      <Text className="case-change-words">{`现：${shown(excerpt.after)}`}</Text>
    </View>
  )
}

/** What was asked back and what the applicant changed since the version before. 第六条(二) */
export function Changes({ seen }: { seen: CaseView }) {
  const { returned, changes, resubmitted } = seen
  return (
    <>
      {returned.length > 0 ? (
        <Card title={resubmitted && seen.state !== 'returned' ? '上次退回的内容' : '退回的内容'}>
          {returned.map(({ field, label, reason }) => (
            <View key={field} className="case-change">
              <Text className="case-change-label">{label}</Text>
              <Text className="case-change-words">{reason}</Text>
            </View>
          ))}
        </Card>
      ) : null}
      {resubmitted ? (
        <Card title={`与上次提交相比，改了 ${changes.length} 处`}>
          {changes.length === 0 ? <Text className="case-note">所填内容与上次相同。</Text> : null}
          {changes.map((change) => (
            <Change key={change.field} {...change} />
          ))}
        </Card>
      ) : null}
    </>
  )
}
