import { Text, View } from '@tarojs/components'
import type { CaseView } from '@/domain/contract/applications'
import { CONSENT_WAYS } from '@/domain/rules/applicationContent'
import { PUBLIC_FIELDS } from '@/domain/rules/commitment'
import { dayOf, showDay } from '@/domain/rules/shanghai'
import { Pictures } from '@/src/components/Pictures'
import { Card } from '@/src/ui/Card'
import { Timeline } from '@/src/ui/Timeline'
import { useNow } from '@/src/ui/useNow'
import { Vettings } from '../Vettings'

/** How the unit agreed, in one sentence. */
function consentWords({ way, state, signer, answeredAt, why }: CaseView['consent']): string {
  if (way === 'none') return `无所在单位：${why}`
  const on = answeredAt === null ? '' : `，${showDay(dayOf(answeredAt))}`
  if (state === 'agreed' && way === 'link') return `单位已在线同意（${signer}${on}）`
  if (state === 'declined') return `单位不同意（${signer}${on}）：${why}`
  if (way === 'scan') return '已附单位盖章的同意书'
  return way === 'link' ? `${CONSENT_WAYS.link}，等待答复` : '未填写'
}

function Consent({ seen: { consent, publication } }: { seen: CaseView }) {
  const fields = publication?.fields.map((field) => PUBLIC_FIELDS[field].label).join('、')
  return (
    <Card title="单位同意与信息公开">
      <Text className="case-line-text">{consentWords(consent)}</Text>
      {consent.scan ? <Pictures files={[consent.scan]} /> : null}
      <Text className="case-note">{fields ? `本人同意公开：${fields}` : '本人没有同意公开信息'}</Text>
    </Card>
  )
}

function Review({ review }: { review: NonNullable<CaseView['review']> }) {
  const { result, conditions, overAgeReason, seal, officerName, on } = review
  return (
    <Card title={result === 'recommend' ? '市级推荐意见' : '市级不推荐意见'}>
      <Text className="case-line-text">{review.opinion}</Text>
      {conditions.map(({ key, label, met, note }) => (
        <Text key={key} className="case-note">{`${met ? '是' : '否'}：${label}${note ? `（${note}）` : ''}`}</Text>
      ))}
      {overAgeReason ? <Text className="case-line-text">{`超龄推荐理由：${overAgeReason}`}</Text> : null}
      <Text className="case-note">{`${officerName}，${showDay(on)}`}</Text>
      {seal ? <Pictures files={[seal]} /> : null}
    </Card>
  )
}

function Staged({ staged, stagedReason, centreOverAgeReason }: CaseView) {
  if (!staged) return null
  return (
    <Card title={staged === 'shortlist' ? '已拟定：拟聘任' : '已拟定：不聘任'}>
      <Text className="case-line-text">{stagedReason}</Text>
      {centreOverAgeReason ? <Text className="case-line-text">{`超龄聘任理由：${centreOverAgeReason}`}</Text> : null}
      <Text className="case-note">放行前仅省中心可见。</Text>
    </Card>
  )
}

/** What is on record about a case: consent, opinion, vetting, staged result, and every step with who and why. */
export function Records({ seen }: { seen: CaseView }) {
  const nowAt = useNow()
  const steps = seen.history.map(({ label, by, note, at }) => ({
    label,
    note: note ? `${by}：${note}` : by,
    at,
    mark: 'done' as const,
  }))
  return (
    <>
      <Consent seen={seen} />
      {seen.review ? <Review review={seen.review} /> : null}
      {seen.reclassified.length > 0 ? (
        <Card title="类别调整">
          {seen.reclassified.map(({ from, to, why, byName, at }) => (
            <View key={at} className="case-change">
              <Text className="case-change-before">{`原：${from}`}</Text>
              <Text className="case-change-words">{`现：${to}`}</Text>
              <Text className="case-note">{`${byName}：${why}`}</Text>
            </View>
          ))}
        </Card>
      ) : null}
      <Vettings vettings={seen.vettings} />
      <Staged {...seen} />
      <Card title="经过">
        <Timeline steps={steps} nowAt={nowAt} />
      </Card>
    </>
  )
}
