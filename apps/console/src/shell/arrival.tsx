import { Notice } from '@connex/ui/html';
import { useEffect, useState } from 'react';
import { sentenceOf, type Problem } from '../door/answer.js';
import { door, presence } from '../door/house.js';

const here = () => `${location.pathname}${location.search}`;

/** Whoever is not known yet is sent to sign in, and comes back to the same page. */
const arrive = async (): Promise<Problem | undefined> => {
  const answer = await door.session();
  if (answer.ok) return void presence.arrived(answer.body);
  if (answer.problem.status !== 401) return answer.problem;
  location.assign(`/sign-in?to=${encodeURIComponent(here())}`);
  return undefined;
};

const arriving = arrive();

/** The moment before it is known who is here. */
export const Arrival = () => {
  const [problem, setProblem] = useState<Problem>();
  const again = () => {
    setProblem(undefined);
    void arrive().then(setProblem);
  };
  useEffect(() => void arriving.then(setProblem), []);
  if (!problem) return null;
  return (
    <main className="page" id="main">
      <h1>connex</h1>
      <Notice
        tone="over"
        role="alert"
        title={sentenceOf(problem)}
        act={
          <button type="button" className="btn" onClick={again}>
            Try again
          </button>
        }
      />
    </main>
  );
};
