import { Text } from '@tarojs/components'
import type { PanelCase } from '@/domain/contract/panel'
import { showDay } from '@/domain/rules/shanghai'
import { Card } from '@/src/ui/Card'
import { Vettings } from '../Vettings'

type Paper = NonNullable<PanelCase['paper']>

/** The city's judgement beyond what stands on the paper. */
function City({ review }: { review: NonNullable<Paper['review']> }) {
  const { conditions, overAgeReason, officerName, on } = review
  return (
    <Card title="市级初审">
      {conditions.map(({ key, label, met, note }) => (
        <Text
          key={key}
          className="mark-words"
        >{`${met ? '符合' : '不符合'}：${label}${note ? `（${note}）` : ''}`}</Text>
      ))}
      {overAgeReason ? <Text className="mark-words">{`超龄推荐理由：${overAgeReason}`}</Text> : null}
      <Text className="mark-note">{`${officerName}，${showDay(on)}`}</Text>
    </Card>
  )
}

/** How others looked into the applicant: the city, and the centre by letter, interview, phone or visit. 第六条(二)(三) */
export function Opinions({ paper: { review, vettings } }: { paper: Paper }) {
  return (
    <>
      {review ? <City review={review} /> : null}
      <Vettings vettings={vettings} />
    </>
  )
}
