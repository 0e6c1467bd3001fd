import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './FormActs.scss'

/** The buttons at the end of a form, with when it was last saved on this phone. */
export function FormActs({ saved, children }: { saved: string; children: ReactNode }) {
  return (
    <View className="form-acts">
      {saved ? <Text className="form-saved">{saved}</Text> : null}
      {children}
    </View>
  )
}
