import { Text, View } from '@tarojs/components'
import type { ApplicationContent } from '@/domain/rules/applicationContent'
import { hoursLine } from '@/domain/rules/applicationWords'
import { INDUSTRIES } from '@/domain/rules/industries'
import { SPECIALTIES } from '@/domain/rules/specialties'
import { optionsOf } from '@/src/ui/options'

interface BoxesProps {
  options: readonly { value: string; label: string }[]
  ticked: readonly string[]
  /** What is written behind 其他. */
  other: string
}

function Boxes({ options, ticked, other }: BoxesProps) {
  return (
    <View className="annex-boxes">
      {options.map(({ value, label }) => {
        const on = ticked.includes(value)
        const behind = value === 'other' ? (on && other ? `：${other}` : '＿＿＿') : ''
        return (
          <Text key={value} className={on ? 'annex-box annex-box--on' : 'annex-box'}>
            {`${on ? '☑' : '□'}${label}${behind}`}
          </Text>
        )
      })}
    </View>
  )
}

/** The eighteen and the ten boxes of annex 1, and the hours when there are some. 附件1 */
export function AnnexBoxes({ content }: { content: ApplicationContent }) {
  const { industry, industryOther, specialties, specialtyOther, hours } = content
  return (
    <View className="annex-pair">
      <Text className="annex-label">所擅长的职业指导行业领域及时间安排</Text>
      <View className="annex-value">
        <Text className="annex-line">1、申请人所熟悉的行业类型（单选）：</Text>
        <Boxes options={optionsOf(INDUSTRIES)} ticked={[industry]} other={industryOther} />
        <Text className="annex-line">2、申请人所擅长的专业领域（可多选）：</Text>
        <Boxes options={optionsOf(SPECIALTIES)} ticked={specialties} other={specialtyOther} />
        {hours.length > 0 ? <Text className="annex-line">{`3、时间安排：${hoursLine(hours)}`}</Text> : null}
      </View>
    </View>
  )
}
