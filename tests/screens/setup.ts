import '@testing-library/jest-dom'
import { cleanup } from '@testing-library/react'
import { cloud } from './cloud'

process.env.TARO_ENV = 'weapp'

afterEach(() => {
  cleanup()
  cloud.reset()
})
