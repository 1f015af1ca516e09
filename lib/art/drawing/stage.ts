import type { Shape } from "@/lib/art/drawing/shape";

/** Repeatable numbers in [0, 1). */
export type Random = () => number;

/** The part of the world that a crop shows. The poster shows x from 0 to 400 and y from 0 to 470. */
export type Frame = { left: number; right: number; top: number; bottom: number };

export type Stage = {
  frame: Frame;
  /** A stream of its own for every name, so that one layer does not move when another one changes. */
  random: (name: string) => Random;
  sun: { x: number; y: number; r: number };
};

/** What a terrain draws, from the back: a landmark's own mountains stand after `far`, the landmark after `near`. */
export type Layers = { far: Shape[]; near: Shape[]; front: Shape[] };

export type Terrain = (stage: Stage) => Layers;

/** What could be of nowhere else. */
export type Landmark = { far?: readonly Shape[]; near: readonly Shape[] };
