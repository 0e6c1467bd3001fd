import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { back, open } from '@/src/pages'
import { useCall } from '@/src/query'
import { spoken } from '@/src/ui/a11y'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { useWide } from '@/src/ui/useWide'
import { Console } from '../Console'
import { useReviewKeys } from '../logs/useReviewKeys'
import { Case } from './Case'
import { CaseList } from './CaseList'
import './index.scss'

/** A panel member's own cases: list and case side by side on a wide screen, one after the other on a phone. 第六条(三) */
export default function ReviewPage() {
  const { params } = useRouter()
  const wide = useWide()
  const seen = useCall('panel.cases', {})
  const [chosen, setChosen] = useState<string | null>(params.id ?? null)
  const rows = seen.data?.rows ?? []
  usePullDownRefresh(() => void seen.reload().finally(() => Taro.stopPullDownRefresh()))
  const current = chosen ?? (wide ? (rows[0]?.id ?? null) : null)
  const at = rows.findIndex(({ id }) => id === current)
  const step = (by: 1 | -1) => setChosen(rows[at + by]?.id ?? current)
  useReviewKeys({ onNext: () => step(1), onPrevious: () => step(-1), onSearch: () => undefined })
  // A page of its own on a phone: its way back leads to the list.
  const choose = (id: string) => (wide ? setChosen(id) : open('staffReview', { id, from: 'list' }))
  const toList = () => (params.from === 'list' ? back('staffReview') : setChosen(null))
  /** On to the next that waits for a mark; back to the list when there is none. */
  function next() {
    const waits = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].find(
      ({ state }) => state === 'assigned' || state === 'opened',
    )
    if (waits) setChosen(waits.id)
    else if (wide) setChosen(rows.find(({ id }) => id !== current)?.id ?? null)
    else toList()
  }
  return (
    <Console title="专家评审" here="staffReview">
      <View className="mark-columns">
        {wide || !current ? (
          <View className="mark-list">
            <Notice words="材料仅供评审使用，请勿外传；评审中不显示证件号和联系方式。" />
            <Loaded seen={seen}>{(cases) => <CaseList {...cases} current={current} onChoose={choose} />}</Loaded>
          </View>
        ) : null}
        {current ? (
          <View className="mark-open">
            {wide ? null : (
              <View className="mark-back" hoverClass="pressed" onClick={toList} {...spoken('button')}>
                返回列表
              </View>
            )}
            <Case key={current} id={current} onNext={next} />
          </View>
        ) : null}
      </View>
    </Console>
  )
}
