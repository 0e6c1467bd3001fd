import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { open } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Chips } from '@/src/ui/Chips'
import { Page } from '@/src/ui/Page'
import { PARTS, type Part } from './texts'
import './index.scss'

const TABS = PARTS.map(({ key, tab }) => ({ value: key, label: tab }))

function Sections({ part }: { part: Part }) {
  return (
    <>
      {part.sections.map(({ title, source, lines }) => (
        <Card key={title} title={title}>
          {lines.map((line) => (
            <Text key={line} className="about-line">
              {line}
            </Text>
          ))}
          <Text className="about-source">{`依据：管理规程${source}`}</Text>
        </Card>
      ))}
    </>
  )
}

/** The programme, how to join it, privacy and rights: what the product does, in plain words. */
export default function AboutPage() {
  const { params } = useRouter()
  const [key, setKey] = useState<Part['key']>(PARTS.find((part) => part.key === params.part)?.key ?? 'programme')
  const part = PARTS.find((each) => each.key === key)
  return (
    <Page title="关于专家团">
      <View className="about-tabs">
        <Chips single label="内容" options={TABS} value={[key]} onChange={([chosen]) => chosen && setKey(chosen)} />
      </View>
      {key === 'join' ? (
        <View className="about-act">
          <Button onClick={() => open('selfCheck')}>资格自查</Button>
        </View>
      ) : null}
      {part ? <Sections part={part} /> : null}
      {key === 'join' ? null : (
        <Button look="secondary" onClick={() => open('report')}>
          投诉与监督
        </Button>
      )}
    </Page>
  )
}
