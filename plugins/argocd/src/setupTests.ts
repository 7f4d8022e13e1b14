import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first test of a file also loads the whole app; on a busy machine that takes longer than the default second.
configure({ asyncUtilTimeout: 10_000 });
