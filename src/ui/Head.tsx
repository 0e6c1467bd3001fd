import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from './a11y'
import { Icon } from './Icon'
import './Head.scss'

function goBack() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  // A shared link opens a page with nothing behind it.
  else void Taro.switchTab({ url: '/pages/home/index' })
}

/** Header of the web, which has no navigation bar of its own. */
export function Head({ title, back }: { title: string; back: boolean }) {
  return (
    <View className="head">
      <View className="head-row">
        {back && (
          <View className="head-back" hoverClass="pressed" onClick={goBack} {...spoken('button', '返回')}>
            <Icon name="back" />
          </View>
        )}
        <Text className="head-title" {...spoken('heading')}>
          {title}
        </Text>
      </View>
    </View>
  )
}
