import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { CUSTOM_ROUTES } from './routes'

/** Libraries shipped as modern syntax (private fields): WeChat and older browsers need them transpiled. */
const MODERN = /node_modules[\\/](@tanstack|zod|@hookform|react-hook-form|zustand|dayjs|@noble)[\\/]/
const root = path.resolve(__dirname, '..')
const OURS = [path.join(root, 'domain'), path.join(root, 'config')]
const compile = { include: [(file: string) => MODERN.test(file) || OURS.some((folder) => file.startsWith(folder))] }
const abort = path.join(root, 'src/polyfill/abort.ts')
const isWeb = process.env.TARO_ENV === 'h5'

// The default `rem` scales everything with the width of the window; the type definitions miss `px`.
const WEB_PIXELS: object = { targetUnit: 'px' }

/** What WeChat's package must not carry: maps and licence banners count against the budget. */
const leanOutput = { comments: false, quote_keys: false, keep_quoted_props: false }

export default defineConfig({
  projectName: 'career-guidance-experts',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  // Levels of nesting base.wxml spells out; deeper trees go through a component. 8 saves 20 KB against 16.
  baseLevel: 12,
  sourceRoot: 'src',
  outputRoot: isWeb ? 'dist/h5' : 'dist/miniprogram',
  plugins: [path.join(root, 'config/ariaPlugin.ts')],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  alias: { '@': root },
  env: {
    TARO_APP_GATEWAY: JSON.stringify(process.env.TARO_APP_GATEWAY ?? ''),
    TARO_APP_WEB: JSON.stringify(process.env.TARO_APP_WEB ?? ''),
    TARO_APP_ENV_ID: JSON.stringify(process.env.TARO_APP_ENV_ID ?? ''),
  },
  jsMinimizer: 'terser',
  // `output`, not `format`: Taro merges into `output`. Quoted keys would break private fields on the web.
  terser: { enable: true, config: { output: leanOutput } },
  cssMinimizer: 'csso',
  mini: {
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    optimizeMainPackage: { enable: true },
    compile,
    miniCssExtractPluginOption: { ignoreOrder: true },
    minifyXML: { collapseWhitespace: true },
    webpackChain(chain, webpack) {
      // WeChat has no AbortController; the query library makes one per fetch and would wait for ever.
      chain
        .plugin('abort')
        .use(webpack.ProvidePlugin, [
          { AbortController: [abort, 'AbortController'], AbortSignal: [abort, 'AbortSignal'] },
        ])
    },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser', customRoutes: CUSTOM_ROUTES },
    compile,
    webpackChain(chain) {
      // Taro alone would copy what screens share into every screen's file.
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          default: false,
          vendors: { test: /[\\/]node_modules[\\/]/, name: 'vendors', chunks: 'initial', priority: 10 },
          shared: {
            test: /[\\/](src|domain|node_modules)[\\/]/,
            name: 'shared',
            minChunks: 2,
            chunks: 'async',
            priority: 5,
          },
        },
      })
    },
    postcss: {
      autoprefixer: { enable: true },
      pxtransform: { enable: true, config: WEB_PIXELS },
      cssModules: { enable: false },
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    devServer: {
      open: false,
      port: 10086,
      proxy: [{ context: ['/v1', '/auth', '/demo', '/storage'], target: 'http://127.0.0.1:9800' }],
    },
  },
})
