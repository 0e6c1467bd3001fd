import { View } from '@tarojs/components'
import { call } from '@/src/api'
import { LedgerPaper } from '@/src/components/LedgerPaper'
import { usePaper } from '@/src/components/usePaper'
import { open } from '@/src/pages'
import { useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Loaded } from '@/src/ui/Loaded'

/** The record one decision on renewal rests on, to read and to print. 第七条 */
export function LedgerPanel({ termId }: { termId: string }) {
  const seen = useCall('appointments.ledger', { termId })
  const ledger = usePaper()
  const certificate = usePaper()
  return (
    <Loaded seen={seen} rows={5}>
      {(page) => (
        <Card title={`${page.term.name} · 履职台账`}>
          <View className="renewal-prints">
            <Button
              small
              look="secondary"
              busy={ledger.busy}
              onClick={() => ledger.print(() => call('appointments.printLedger', { termId }))}
            >
              打印台账
            </Button>
            <Button
              small
              look="secondary"
              busy={certificate.busy}
              onClick={() => certificate.print(() => call('appointments.certificate', { termId, format: 'pdf' }))}
            >
              聘任证书
            </Button>
          </View>
          <LedgerPaper ledger={page} onLog={(id) => open('reviewLogs', { id })} />
        </Card>
      )}
    </Loaded>
  )
}
