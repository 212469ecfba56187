import { conflictAvoidance } from './conflict-avoidance.ts';
import { culturalMisalignment } from './cultural-misalignment.ts';
import { insufficientLeadershipEvidence } from './insufficient-leadership-evidence.ts';
import { lackOfStrategicThinking } from './lack-of-strategic-thinking.ts';
import { noQuantifiedMetrics } from './no-quantified-metrics.ts';
import { outdatedPlatformKnowledge } from './outdated-platform-knowledge.ts';
import { ownershipSignalGap } from './ownership-signal-gap.ts';
import { poorCommunicationUnderPressure } from './poor-communication-under-pressure.ts';
import { rapidFireBreakdown } from './rapid-fire-breakdown.ts';
import { weInsteadOfI } from './we-instead-of-i.ts';
import { weakSystemDesign } from './weak-system-design.ts';
import type { Pattern, PatternSlug } from '../types.ts';

export const PATTERN: Readonly<Record<PatternSlug, Pattern>> = {
  'insufficient-leadership-evidence': insufficientLeadershipEvidence,
  'weak-system-design': weakSystemDesign,
  'lack-of-strategic-thinking': lackOfStrategicThinking,
  'poor-communication-under-pressure': poorCommunicationUnderPressure,
  'cultural-misalignment': culturalMisalignment,
  'we-instead-of-i': weInsteadOfI,
  'no-quantified-metrics': noQuantifiedMetrics,
  'conflict-avoidance': conflictAvoidance,
  'outdated-platform-knowledge': outdatedPlatformKnowledge,
  'rapid-fire-breakdown': rapidFireBreakdown,
  'ownership-signal-gap': ownershipSignalGap,
};
