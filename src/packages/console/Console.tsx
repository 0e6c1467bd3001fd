import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useMe } from '@/src/me'
import { pathOf } from '@/src/pages'
import { spoken } from '@/src/ui/a11y'
import { Icon } from '@/src/ui/Icon'
import { Page } from '@/src/ui/Page'
import { useWide } from '@/src/ui/useWide'
import { placesOf, type Place, type PlaceName } from './places'
import './Console.scss'

function RailItem({ place, here }: { place: Place; here: boolean }) {
  // In place of the page that is open: going about the console piles nothing up behind it.
  const go = () => !here && void Taro.redirectTo({ url: pathOf(place.name) })
  return (
    <View
      className={`rail-item ${here ? 'rail-item--here' : ''}`}
      hoverClass="pressed"
      onClick={go}
      {...spoken('link', here ? `${place.title}，当前页` : place.title)}
    >
      <Icon name={place.icon} size="s" />
      <Text>{place.title}</Text>
    </View>
  )
}

interface ConsoleProps {
  title: string
  here: PlaceName
  children: ReactNode
}

/** The frame of the staff's screens: on a wide screen a rail of what the caller's roles work on; a page on a phone. */
export function Console({ title, here, children }: ConsoleProps) {
  const wide = useWide()
  const me = useMe().data
  if (!wide) return <Page title={title}>{children}</Page>
  return (
    <Page title={title} wide>
      <View className="console-columns">
        <View className="rail" {...spoken('list', '工作台')}>
          {(me ? placesOf(me) : []).map((place) => (
            <RailItem key={place.name} place={place} here={place.name === here} />
          ))}
        </View>
        <View className="console-main">{children}</View>
      </View>
    </Page>
  )
}
