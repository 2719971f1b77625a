import { ChecksField, fileSize } from '@connex/ui/console';
import { useId } from 'react';
import { useCaseKnows } from '../case-knows.js';
import { listIn, useAsked, useFormFrame, type ControlProps } from '../form-frame.js';
import { OnItsWay } from './document.panel.js';
import { taken } from './upload-file.js';
import { useUpload } from './use-upload.js';

/** What a decision stands on: documents and facts of the case, and what is uploaded for it. At least one document. */
export const BasisControl = (props: ControlProps) => {
  const { basis } = useCaseKnows();
  const { files, attach } = useFormFrame();
  const chosen = listIn(props.value);
  const { upload, send, cancel } = useUpload((file, { documentId, sha256, size }) => {
    attach(documentId, { name: file.name, size, sha256 });
    props.onChange([...chosen, documentId]);
  });
  const added = chosen
    .filter((id) => !basis.some(({ key }) => key === id))
    .map((key) => ({ key, label: files[key]?.name ?? key, note: files[key] && fileSize(files[key].size) }));
  const asked = useAsked(props, 'At least one document.');
  const id = useId();
  return (
    <div className="part">
      <ChecksField {...asked} choices={[...added, ...basis]} value={chosen} onChange={props.onChange} />
      <label htmlFor={id}>Or add a document ({taken})</label>
      <input
        id={id}
        className="input"
        type="file"
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) void send(file);
        }}
      />
      <OnItsWay upload={upload} onCancel={cancel} />
    </div>
  );
};
