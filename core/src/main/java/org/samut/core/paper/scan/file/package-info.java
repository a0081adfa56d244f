/** Opens files of scanned pages, hostile ones too: pictures of their pages, the text on them, and what lies within. */
package org.samut.core.paper.scan.file;
