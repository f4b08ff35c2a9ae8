/**
 * How many cases to sample, with every number on the way.  [SA20 SA21 SA24]
 *
 * n0 = z² p (1 − p) / e², corrected for a finite population, rounded up and
 * never above it. Confidence, margin and p are the edition's. Each step is given
 * back, so that a screen shows the formula with its numbers and nobody has to
 * believe it.
 */
import type { Edition } from '../edition/edition.ts'
import { confidenceToZ } from './confidence-to-z.ts'

export type SamplingRules = Edition['sampling']

export interface SampleSize {
  readonly population: number
  readonly confidence: number
  readonly margin: number
  readonly proportion: number
  readonly z: number
  /** For a population without end. */
  readonly n0: number
  /** After the correction, before it is rounded up; n0 where the edition asks for none. */
  readonly corrected: number
  readonly size: number
}

export interface WhatIf {
  readonly confidence: number
  readonly margin: number
  readonly size: number
  /** It is what the edition asks for. */
  readonly isRule: boolean
}

type Aim = Pick<SamplingRules, 'confidence' | 'margin' | 'proportion' | 'finitePopulation'>

export function makeSampleSize(aim: Aim, population: number): SampleSize {
  const { confidence, margin, proportion, finitePopulation } = aim
  const z = confidenceToZ(confidence)
  const n0 = (z ** 2 * proportion * (1 - proportion)) / margin ** 2
  const isCorrected = finitePopulation && population > 0
  const corrected = isCorrected ? n0 / (1 + (n0 - 1) / population) : n0
  const size = Math.min(Math.ceil(withoutNoise(corrected)), population)
  return { population, confidence, margin, proportion, z, n0, corrected, size }
}

/** Row by row as the edition lists them; its own rule is added where it is not among them. */
export function listWhatIfs(rules: SamplingRules, population: number): readonly WhatIf[] {
  const { confidence: ownConfidence, margin: ownMargin, whatIf } = rules
  const confidences = withOwn(whatIf.confidences, ownConfidence)
  const margins = withOwn(whatIf.margins, ownMargin)
  return confidences.flatMap((confidence) =>
    margins.map((margin) => ({
      confidence,
      margin,
      size: makeSampleSize({ ...rules, confidence, margin }, population).size,
      isRule: confidence === ownConfidence && margin === ownMargin,
    })),
  )
}

/** Binary fractions may make a whole number a hair too large: it must not be rounded up for that. */
const withoutNoise = (size: number): number => Math.round(size * 1e9) / 1e9

const withOwn = (listed: readonly number[], own: number): readonly number[] =>
  [...new Set([...listed, own])].toSorted((a, b) => a - b)
