import { useState } from 'react'
import { LedgerPaper } from '@/src/components/LedgerPaper'
import { open } from '@/src/pages'
import { useCall } from '@/src/query'
import { Card } from '@/src/ui/Card'
import { Loaded } from '@/src/ui/Loaded'
import { Row } from '@/src/ui/Row'

/** What the centre will look at when it decides on the renewal; fetched when the expert wants to see it. 第七条 */
export function OwnLedger({ termId }: { termId: string }) {
  const [opened, setOpened] = useState(false)
  const seen = useCall('appointments.ledger', opened ? { termId } : null)
  if (!opened) {
    return (
      <Card>
        <Row icon="file" title="本届履职台账" note="省中心据此决定是否续聘" onClick={() => setOpened(true)} />
      </Card>
    )
  }
  return (
    <Card title="本届履职台账" action={{ label: '收起', onClick: () => setOpened(false) }}>
      <Loaded seen={seen}>{(ledger) => <LedgerPaper ledger={ledger} onLog={(id) => open('log', { id })} />}</Loaded>
    </Card>
  )
}
