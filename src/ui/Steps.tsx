import { Text, View } from '@tarojs/components'
import { spoken } from './a11y'
import './Steps.scss'

/** How far a form is: `<Steps now={2} titles={['活动', '内容', '照片']} />`; `now` counts from 1. */
export function Steps({ now, titles }: { now: number; titles: readonly string[] }) {
  const title = titles[now - 1] ?? ''
  const words = `第 ${now} 步，共 ${titles.length} 步`
  return (
    <View className="steps" {...spoken('text', `${words}：${title}`)}>
      <View className="steps-bar">
        {titles.map((each, index) => (
          <View key={each} className={`steps-part ${index < now ? 'steps-part--done' : ''}`} />
        ))}
      </View>
      <Text className="steps-words">{words}</Text>
      <Text className="steps-title">{title}</Text>
    </View>
  )
}
