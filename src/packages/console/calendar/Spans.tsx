import { View } from '@tarojs/components'
import { Button } from '@/src/ui/Button'
import { Row } from '@/src/ui/Row'
import { kindWords, nameWords, spanWords, type Span } from './spans'

interface SpansProps {
  spans: readonly Span[]
  /** Lets each be taken out. */
  onRemove?: (span: Span) => void
}

/** Holidays and make-up days as the notice lists them. */
export function Spans({ spans, onRemove }: SpansProps) {
  return (
    <>
      {spans.map((span) => {
        const [title, days] = [nameWords(span), spanWords(span)]
        const end = onRemove ? (
          <View className="calendar-end">
            <Button small look="quiet" label={`删去 ${title} ${days}`} onClick={() => onRemove(span)}>
              删去
            </Button>
          </View>
        ) : (
          kindWords(span)
        )
        const note = onRemove ? `${days} · ${kindWords(span)}` : days
        return <Row key={`${span.firstOn}${span.kind}`} title={title} note={note} end={end} />
      })}
    </>
  )
}
