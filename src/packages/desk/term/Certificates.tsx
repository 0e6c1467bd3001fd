import { Text, View } from '@tarojs/components'
import type { OwnTerm, TermView } from '@/domain/contract/appointments'
import { showDay } from '@/domain/rules/shanghai'
import { call } from '@/src/api'
import { usePaper } from '@/src/components/usePaper'
import { open } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'

function Certificate({ term }: { term: TermView }) {
  const { busy, print } = usePaper()
  const { id: termId, certificateNo, startOn, endOn } = term
  return (
    <View className="term-certificate">
      <Text className="term-number">{certificateNo}</Text>
      <Text className="term-line">{`${showDay(startOn)} 至 ${showDay(endOn)}`}</Text>
      <View className="term-acts">
        <Button
          small
          look="secondary"
          busy={busy}
          label={`${certificateNo}，打印版`}
          onClick={() => print(() => call('appointments.certificate', { termId, format: 'pdf' }))}
        >
          打印版（PDF）
        </Button>
        <Button
          small
          look="secondary"
          busy={busy}
          label={`${certificateNo}，图片`}
          onClick={() => print(() => call('appointments.certificate', { termId, format: 'png' }))}
        >
          图片
        </Button>
        <Button
          small
          look="quiet"
          label={`${certificateNo}，公众查验`}
          onClick={() => open('certificate', { no: certificateNo })}
        >
          公众查验
        </Button>
      </View>
    </View>
  )
}

/** One certificate for each term, the newest first. 第六条(五), 第七条 */
export function Certificates({ own }: { own: OwnTerm }) {
  if (!own.can.includes('certificate')) return null
  return (
    <Card title="聘任证书">
      {[own.term, ...own.earlier].map((term) => (
        <Certificate key={term.id} term={term} />
      ))}
    </Card>
  )
}
