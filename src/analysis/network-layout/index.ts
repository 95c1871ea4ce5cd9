export { layOut, type Layout, type LayoutEdge, type LayoutNode, type Network } from './lay-out.ts'
