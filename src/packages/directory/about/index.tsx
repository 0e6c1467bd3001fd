import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { open } from '@/src/pages'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { Page } from '@/src/ui/Page'
import { Sections } from './Sections'
import { PARTS, type Part } from './texts'
import './index.scss'

const TABS = PARTS.map(({ key, tab }) => ({ value: key, label: tab }))

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
          <Button look="secondary" onClick={() => open('apply')}>
            申请成为专家
          </Button>
        </View>
      ) : null}
      {part ? <Sections part={part} /> : null}
      {key === 'programme' ? (
        <View className="about-act">
          <Button look="secondary" onClick={() => open('certificate')}>
            查验聘任证书
          </Button>
        </View>
      ) : null}
      <View className="about-act">
        <Button look="secondary" onClick={() => open('notices')}>
          查看公示
        </Button>
        {key === 'join' ? null : (
          <Button look="secondary" onClick={() => open('report')}>
            投诉与监督
          </Button>
        )}
      </View>
    </Page>
  )
}
