"""From a file to an Expression: readers, numbering traditions, segmentation."""
