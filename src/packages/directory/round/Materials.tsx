import { Text } from '@tarojs/components'
import { useState } from 'react'
import { CATEGORIES, type Category } from '@/domain/rules/categories'
import { ELIGIBILITY } from '@/domain/rules/eligibilityPaths'
import { Card } from '@/src/ui/Card'
import { OneOf } from '@/src/ui/OneOf'
import { optionsOf } from '@/src/ui/options'
import { ALL_PATHS } from '../selfCheck/shownPaths'

const FOR_EVERYBODY = ['近期免冠正面照片', '所在单位同意（在线确认或盖章件）；没有单位的说明原因', '本人承诺和手写签名']

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <Text className="round-head">{title}</Text>
      {lines.map((line) => (
        <Text key={line} className="round-line">{`· ${line}`}</Text>
      ))}
    </>
  )
}

/** What to bring, for everybody and by evidence path. 第五条, 附件1 注 */
export function Materials() {
  const [category, setCategory] = useState<Category | null>(null)
  return (
    <Card title="准备材料">
      <Lines title="每位申请人" lines={FOR_EVERYBODY} />
      <OneOf
        label="另按人员类别准备"
        hint="点选您的类别"
        options={optionsOf(CATEGORIES)}
        value={category}
        onChange={setCategory}
      />
      {ALL_PATHS.filter((path) => ELIGIBILITY[path].category === category).map((path) => (
        <Lines key={path} title={ELIGIBILITY[path].label} lines={ELIGIBILITY[path].prepare} />
      ))}
    </Card>
  )
}
