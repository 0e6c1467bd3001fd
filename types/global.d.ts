/// <reference types="@tarojs/taro" />

declare module '*.png'
declare module '*.scss'

declare namespace NodeJS {
  interface ProcessEnv {
    /** Which target is being built. */
    TARO_ENV: 'weapp' | 'h5'
    /** Address of the gateway in a production build for the web; empty means the same origin. */
    TARO_APP_GATEWAY?: string
    /** Id of the CloudBase environment. */
    TARO_APP_ENV_ID?: string
  }
}
