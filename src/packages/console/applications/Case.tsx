import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '@/domain/contract'
import { AnnexPaper } from '@/src/components/AnnexPaper'
import { EvidenceList } from '@/src/components/EvidenceList'
import { useCall } from '@/src/query'
import { Loaded } from '@/src/ui/Loaded'
import { CaseHead, DECISION_ID } from './CaseHead'
import { Changes } from './Changes'
import { Decision } from './Decision'
import { Records } from './Records'
import { Uncovered } from './Uncovered'

interface CaseProps {
  id: string
  /** The case is dealt with: on to the next. */
  onDone: () => void
}

/** One application: the paper, the evidence beside it, what changed, the decision, and how it came here. 第六条(二)(三) */
export function Case({ id, onDone }: CaseProps) {
  const seen = useCall('applications.case', { id })
  const [uncovered, setUncovered] = useState<OutputOf<'applications.unmask'> | null>(null)
  return (
    <Loaded seen={seen} rows={5}>
      {(opened) => (
        <>
          <CaseHead seen={opened} />
          {uncovered ? <Uncovered shown={uncovered} onOver={() => setUncovered(null)} /> : null}
          <View className="case-sheet">
            <View className="case-paper">
              <Changes seen={opened} />
              <AnnexPaper {...opened} uncovered={uncovered} />
            </View>
            <View className="case-beside">
              <View className="case-evidence">
                <EvidenceList {...opened} />
              </View>
              <View className="case-decision" id={DECISION_ID}>
                <Decision
                  key={`${opened.state}-${opened.version}`}
                  seen={opened}
                  onDone={onDone}
                  onReload={() => void seen.reload()}
                  onUncovered={setUncovered}
                />
              </View>
              <View className="case-records">
                <Records seen={opened} />
              </View>
            </View>
          </View>
        </>
      )}
    </Loaded>
  )
}
