import { Text, View } from '@tarojs/components'
import { AVAILABILITIES, type ExpertCard as Expert } from '@/domain/contract/experts'
import { CITIES } from '@/domain/rules/cities'
import { SPECIALTIES } from '@/domain/rules/specialties'
import { open } from '@/src/pages'
import { Avatar } from '@/src/ui/Avatar'
import { spoken } from '@/src/ui/a11y'
import '@/src/ui/Chips.scss'
import './ExpertCard.scss'

interface ExpertCardProps {
  expert: Expert
  /** Why this one is proposed: "擅长职业规划". */
  reasons?: readonly string[]
  onClick?: () => void
}

/** "已服务 36 次 · 4.9 分（21 条）"; the score only once there are enough feedbacks. */
export function proofOf({ services, score, feedbacks }: Pick<Expert, 'services' | 'score' | 'feedbacks'>): string {
  const served = services > 0 ? `已服务 ${services} 次` : '新加入'
  return score === null ? served : `${served} · ${score.toFixed(1)} 分（${feedbacks} 条）`
}

function whenOf({ availability, replyTime }: Expert): string {
  const words = AVAILABILITIES[availability]
  return replyTime && availability !== 'paused' ? `${words} · ${replyTime}` : words
}

/** An expert in a list; the whole card opens the expert's page. */
export function ExpertCard({ expert, reasons = [], onClick }: ExpertCardProps) {
  const { id, name, title, unit, city, specialties, availability } = expert
  // The line above says when already.
  const others = reasons.filter((reason) => reason !== AVAILABILITIES[availability])
  return (
    <View
      className="expert-card"
      hoverClass="pressed"
      onClick={onClick ?? (() => open('expert', { id }))}
      {...spoken('button')}
    >
      <Avatar name={name} url={expert.portraitUrl} />
      <View className="ec-words">
        <Text className="ec-name">{title ? `${name}  ${title}` : name}</Text>
        <Text className="ec-line">{`${CITIES[city]} · ${unit}`}</Text>
        <View className="ec-chips">
          {specialties.slice(0, 3).map((specialty) => (
            <Text key={specialty} className="chip">
              {SPECIALTIES[specialty]}
            </Text>
          ))}
        </View>
        <Text className="ec-line">{proofOf(expert)}</Text>
        <Text className={availability === 'paused' ? 'ec-line' : 'ec-when'}>{whenOf(expert)}</Text>
        {others.length > 0 ? <Text className="ec-reason">{others.join('；')}</Text> : null}
      </View>
    </View>
  )
}
