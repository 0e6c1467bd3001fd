import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PanelCase } from '@/domain/contract/panel'
import { AnnexPaper } from '@/src/components/AnnexPaper'
import { EvidenceList } from '@/src/components/EvidenceList'
import { useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { Loaded } from '@/src/ui/Loaded'
import { optionsOf } from '@/src/ui/options'
import { StateTag } from '@/src/ui/StateTag'
import { useWide } from '@/src/ui/useWide'
import { ConflictSheet } from './ConflictSheet'
import { Declare } from './Declare'
import { Given } from './Given'
import { MARK_STATES } from './markStates'
import { Opinions } from './Opinions'

/** Side by side with the paper on a wide screen; on a phone one under the other. */
const PARTS = { evidence: '材料和考察', mark: '评分' } as const
type Part = keyof typeof PARTS

interface CaseProps {
  id: string
  /** The case is dealt with, or taken away. */
  onNext: () => void
}

interface SheetProps {
  seen: PanelCase
  paper: NonNullable<PanelCase['paper']>
  onNext: () => void
  onReload: () => void
}

function Sheet({ seen, paper, onNext, onReload }: SheetProps) {
  const { content, sex, age, portrait, review, overAge } = paper
  const [leaving, setLeaving] = useState(false)
  const [part, setPart] = useState<Part>(seen.mine ? 'mark' : 'evidence')
  const wide = useWide()
  const { word, tone } = MARK_STATES[seen.state]
  return (
    <>
      <View className="mark-head">
        <Text className="mark-head-name">{seen.name}</Text>
        <StateTag word={word} tone={tone} />
        {overAge ? <StateTag word="超过 65 岁" tone="warn" /> : null}
        <Text className="mark-note">{`${seen.no} · ${seen.roundTitle}`}</Text>
      </View>
      <View className="mark-sheet">
        <View className="mark-paper">
          <AnnexPaper content={content} sex={sex} age={age} portrait={portrait} review={review} />
        </View>
        <View className="mark-beside">
          {wide ? (
            <View className="mark-parts">
              <Chips
                single
                label="材料和评分"
                options={optionsOf(PARTS)}
                value={[part]}
                onChange={([chosen]) => chosen && setPart(chosen)}
              />
            </View>
          ) : null}
          {wide && part === 'mark' ? null : (
            <>
              <EvidenceList {...paper} />
              <Opinions paper={paper} />
            </>
          )}
          {wide && part === 'evidence' ? null : (
            <Given key={seen.version} seen={seen} onNext={onNext} onReload={onReload} />
          )}
          {seen.can.includes('declare') ? (
            <Button look="quiet" onClick={() => setLeaving(true)}>
              我需要回避
            </Button>
          ) : null}
        </View>
      </View>
      {leaving ? <ConflictSheet seen={seen} onClose={() => setLeaving(false)} onGone={onNext} /> : null}
    </>
  )
}

/** One case of a panel member: the declaration first, then the paper, the evidence and the mark. 第六条(三) */
export function Case({ id, onNext }: CaseProps) {
  const seen = useCall('panel.case', { id })
  const reload = () => void seen.reload()
  return (
    <Loaded seen={seen} rows={5}>
      {(opened) =>
        opened.paper ? (
          <Sheet seen={opened} paper={opened.paper} onNext={onNext} onReload={reload} />
        ) : (
          <Declare key={opened.version} seen={opened} onGone={onNext} onReload={reload} />
        )
      }
    </Loaded>
  )
}
