import { Text, View } from '@tarojs/components'
import { AVAILABILITIES, type ExpertPage } from '@/domain/contract/experts'
import { CATEGORIES } from '@/domain/rules/categories'
import { CITIES } from '@/domain/rules/cities'
import { INDUSTRIES } from '@/domain/rules/industries'
import { SERVICE_MODES } from '@/domain/rules/serviceModes'
import { showDay } from '@/domain/rules/shanghai'
import { SPECIALTIES } from '@/domain/rules/specialties'
import { proofOf } from '@/src/components/ExpertCard'
import { open } from '@/src/pages'
import { Avatar } from '@/src/ui/Avatar'
import { Card } from '@/src/ui/Card'
import { StateTag } from '@/src/ui/StateTag'
import { spoken } from '@/src/ui/a11y'

/** Who this is, whether the appointment is in force, what for. */
export function Head({ expert }: { expert: ExpertPage }) {
  const { name, title, post, unit, city, category, availability, replyTime, term } = expert
  const when = AVAILABILITIES[availability]
  return (
    <Card>
      <View className="expert-head">
        <Avatar name={name} url={expert.portraitUrl} size="l" />
        <View className="expert-head-words">
          <Text className="expert-name">{name}</Text>
          <Text className="expert-line">{[title, post].filter(Boolean).join(' · ')}</Text>
          <Text className="expert-line">{`${CITIES[city]} · ${unit}`}</Text>
        </View>
      </View>
      <View className="expert-tags">
        <StateTag word={term.inForce ? '聘任有效' : '聘期已满待定'} tone={term.inForce ? 'good' : 'still'} />
        <StateTag word={when} tone={availability === 'paused' ? 'still' : 'now'} />
      </View>
      <Text className="expert-line">{`聘期 ${showDay(term.startOn)} 至 ${showDay(term.endOn)}`}</Text>
      <Text className="expert-line">{CATEGORIES[category]}</Text>
      <View
        className="expert-certificate"
        hoverClass="pressed"
        onClick={() => open('certificate', { no: term.certificateNo })}
        {...spoken('link', `证书编号 ${term.certificateNo}，查验`)}
      >
        {`证书编号 ${term.certificateNo} · 查验`}
      </View>
      <Text className="expert-proof">{replyTime ? `${proofOf(expert)} · ${replyTime}` : proofOf(expert)}</Text>
    </Card>
  )
}

/** What one can come for: field, industry, ways, and the expert's own words. */
export function What({ expert }: { expert: ExpertPage }) {
  const { specialties, industry, modes, bio } = expert
  return (
    <Card title="能帮您什么">
      <View className="expert-chips">
        {specialties.map((specialty) => (
          <Text key={specialty} className="chip">
            {SPECIALTIES[specialty]}
          </Text>
        ))}
      </View>
      <Text className="expert-line">{`熟悉行业：${INDUSTRIES[industry]}`}</Text>
      <Text className="expert-line">{`服务方式：${modes.map((mode) => SERVICE_MODES[mode]).join('、')}`}</Text>
      {bio ? <Text className="expert-bio">{bio}</Text> : null}
    </Card>
  )
}
