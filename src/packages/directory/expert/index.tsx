import Taro, { usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro'
import type { ExpertPage as Expert } from '@/domain/contract/experts'
import { open } from '@/src/pages'
import { useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Loaded } from '@/src/ui/Loaded'
import { Page } from '@/src/ui/Page'
import { StickyBar } from '@/src/ui/StickyBar'
import { Head, What } from './Head'
import { Hours } from './Hours'
import { Feedbacks, Services } from './Served'
import '@/src/ui/Chips.scss'
import './index.scss'

function Bar({ expert }: { expert: Expert }) {
  const why = expert.unavailable.consult
  return (
    <StickyBar>
      {why ? (
        <Button onClick={() => open('ask', { specialty: expert.specialties[0], industry: expert.industry })}>
          问同领域专家
        </Button>
      ) : null}
      <Button {...(why ? { reason: why } : {})} onClick={() => open('ask', { expertId: expert.id, name: expert.name })}>
        咨询
      </Button>
    </StickyBar>
  )
}

/** One expert as the public may see them. 第十条(一) */
export default function ExpertPage() {
  const { id = '' } = useRouter().params
  const seen = useCall('experts.get', id ? { id } : null)
  const expert = seen.data
  usePullDownRefresh(() => void seen.reload().finally(() => Taro.stopPullDownRefresh()))
  useShareAppMessage(() => ({
    title: expert ? `职业指导专家 ${expert.name}` : '职业指导专家',
    path: `/packages/directory/expert/index?id=${id}`,
  }))
  return (
    <Page title={expert?.name ?? '专家'} bar={expert ? <Bar expert={expert} /> : null}>
      <Loaded seen={seen} rows={4}>
        {(loaded) => (
          <>
            <Head expert={loaded} />
            <What expert={loaded} />
            <Hours hours={loaded.hours} />
            <Services services={loaded.recentServices} />
            <Feedbacks expert={loaded} />
            <Button look="quiet" onClick={() => open('report', { subject: 'expert', id })}>
              对这位专家有意见？投诉与监督
            </Button>
          </>
        )}
      </Loaded>
    </Page>
  )
}
