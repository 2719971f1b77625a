/** Where drafts of the portal lie on the server. A key takes small letters, digits and a few marks. */
const tidy = (part: string): string => part.toLowerCase().replace(/[^a-z0-9._-]/g, '_');

export const requestsPrefix = 'portal/request/';
export const requestKey = (id: string, page: string): string => `${requestsPrefix}${tidy(id)}/${tidy(page)}`;
export const answerKey = (stream: string, question: string): string =>
  `portal/answer/${tidy(stream)}/${tidy(question)}`;

/** The draft in which a page of the portal keeps what is typed there; pages without one have nothing to keep. */
export const draftOf = (path: string): string | undefined => {
  const request = /^\/request\/([\w-]+)\/(who|project|party|help|dates|letter)$/.exec(path);
  if (request) return requestKey(request[1] as string, request[2] as string);
  const answer = /^\/cases\/([\w-]+)\/questions\/([\w.:-]+)$/.exec(path);
  return answer ? answerKey(answer[1] as string, answer[2] as string) : undefined;
};
