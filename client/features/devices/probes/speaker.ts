/** Plays a tone through the loudspeaker; answers how to end it. */
export function playTone(hz: number): () => void {
  const context = new AudioContext();
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = hz;
  volume.gain.value = 0.2;
  tone.connect(volume).connect(context.destination);
  tone.start();
  return () => void context.close();
}
