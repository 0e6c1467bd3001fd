import { Text, View } from '@tarojs/components'
import type { InputOf } from '@/domain/contract'
import { ExpertCard } from '@/src/components/ExpertCard'
import { open } from '@/src/pages'
import { useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'

interface SuggestionsProps {
  input: InputOf<'experts.suggest'>
  onAgain: () => void
}

/** Three experts, each with the reasons they are proposed; and the pool of the field when none fits. */
export function Suggestions({ input, onAgain }: SuggestionsProps) {
  const seen = useCall('experts.suggest', input)
  const askField = () => open('ask', { serviceType: input.about, ...(input.city && { city: input.city }) })
  return (
    <Loaded seen={seen}>
      {({ suggestions }) => (
        <>
          {suggestions.length > 0 ? (
            <Text className="finder-head">{`为您找到 ${suggestions.length} 位，点开可以看详情和咨询`}</Text>
          ) : (
            <Empty title="暂时没有完全符合的专家" hint="可以直接向同领域专家提问，由一位专家认领答复。" />
          )}
          {suggestions.map(({ expert, reasons }) => (
            <ExpertCard key={expert.id} expert={expert} reasons={reasons} />
          ))}
          <View className="finder-acts">
            <Button look={suggestions.length > 0 ? 'secondary' : 'primary'} onClick={askField}>
              都不合适？问同领域专家
            </Button>
            <Button look="quiet" onClick={onAgain}>
              重新选择
            </Button>
          </View>
        </>
      )}
    </Loaded>
  )
}
