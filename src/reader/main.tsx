/**
 * The page that opens a copy when every server is gone: one file, from a disk,
 * without a network.  [CY8]
 */
import { render } from 'preact'
import { Reader } from './Reader.tsx'
import './reader.scss'

const root = document.getElementById('app')
if (root) render(<Reader />, root)
